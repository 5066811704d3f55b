/** Tests call servers of their own; the proxy of whoever runs them has no part in that. */
const isOfProxy = /^(https?|all|no)_proxy$/i;
process.env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !isOfProxy.test(name)),
);
