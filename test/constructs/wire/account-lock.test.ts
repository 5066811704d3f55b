import { Token } from "cdktf";
import { accountLock } from "../../../lib/constructs/wire/account-lock";
import { newStack, resolved } from "../../support/new-stack";

test("is the account's id in lower case: azapi's locks are case-sensitive, ARM ids are not", () => {
  expect(accountLock("/subscriptions/S/accounts/Contoso")).toBe(
    "/subscriptions/s/accounts/contoso",
  );
});

test("lets Terraform lowercase an id that only it knows", () => {
  const lock = accountLock(Token.asString({ resolve: () => "${local.account}" }));
  expect(resolved(newStack(), lock)).toMatch(/^\$\{lower\(/);
});
