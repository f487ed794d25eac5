from hypercorn.middleware import ProxyFixMiddleware

from hello import app as inner

# One proxy in front, which sends X-Forwarded-For, -Proto and -Host.
app = ProxyFixMiddleware(inner, mode="legacy", trusted_hops=1)
