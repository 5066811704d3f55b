import { DiagnosticError } from "../protocol/diagnostic";

/** Runs part of an operation; an error gets the summary, and the prefix before its text. */
export async function during<T>(
  summary: string,
  prefix: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failure(summary, prefix, error);
  }
}

/** An error as Terraform shows it. */
export function failure(summary: string, prefix: string, error: unknown): DiagnosticError {
  return new DiagnosticError(summary, prefix + (error as Error).message);
}

/** Runs a check of arguments; an error is reported as an invalid configuration. */
export function asConfigurationError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failure("Invalid configuration", "", error);
  }
}
