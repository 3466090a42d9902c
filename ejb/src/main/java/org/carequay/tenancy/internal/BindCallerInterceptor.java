package org.carequay.tenancy.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.security.Principal;
import org.carequay.tenancy.LongRunning;
import org.carequay.tenancy.ServiceMethod;

/** Binds the caller to the transaction before the first service of it runs. */
public class BindCallerInterceptor {
    @Resource
    private EJBContext context;

    @Inject
    private CallerBinding binding;

    @AroundInvoke
    @AroundTimeout
    public Object bind(InvocationContext invocation) throws Exception {
        if (binding.inTransaction()) {
            Principal principal = context.getCallerPrincipal();
            binding.ensure(principal == null ? null : principal.getName(), isLongRunning(invocation));
        }
        return invocation.proceed();
    }

    private static boolean isLongRunning(InvocationContext invocation) {
        return invocation.getMethod() != null
                && ServiceMethod.declared(invocation.getMethod())
                        .filter(method -> method.isAnnotationPresent(LongRunning.class))
                        .isPresent();
    }
}
