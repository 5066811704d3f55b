import type { AnnotationMetadataEntryType } from "cdktf";
import type { IConstruct } from "constructs";

/** The texts annotated at and below `root` at one level, each prefixed with the path of its construct. */
export function annotations(root: IConstruct, level: AnnotationMetadataEntryType): string[] {
  return root.node
    .findAll()
    .flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => String(type) === String(level))
        .map(({ data }) => `${construct.node.path}: ${String(data)}`),
    );
}
