export { forwarded, forwardedSync, mostLogins, proxyFields } from "./proxy/forwarding.ts";
export {
  type HttpProxy,
  isHttpProxy,
  type Proxy,
  proxyFrom,
  type ProxyOptions,
  type SocksProxy,
} from "./proxy/proxy-from.ts";
export { type Credentials, type Hashing, ProxyLogin } from "./proxy/proxy-login.ts";
