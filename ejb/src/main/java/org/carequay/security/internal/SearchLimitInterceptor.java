package org.carequay.security.internal;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import org.carequay.security.RequestLimits;
import org.carequay.security.Searching;
import org.carequay.shared.TooManyRequests;
import org.carequay.tenancy.CurrentCaller;

/** Refuses searches of an account that asks too often; jobs are not counted. */
public class SearchLimitInterceptor {
    @Inject
    private CurrentCaller caller;

    @Inject
    private RequestLimits limits;

    @AroundInvoke
    public Object count(InvocationContext invocation) throws Exception {
        Authority authority = Authority.of(invocation.getMethod());
        if (authority != Authority.INTERNAL
                && authority.is(Searching.class)
                && caller.isBound()
                && !caller.get().isSystem()) {
            long wait = limits.count(
                    RequestLimits.Kind.SEARCH, null, caller.get().account().toString());
            if (wait > 0) {
                throw new TooManyRequests(wait);
            }
        }
        return invocation.proceed();
    }
}
