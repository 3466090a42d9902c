package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.carequay.security.FeatureCall;
import org.carequay.security.NoCaller;
import org.carequay.security.PermissionTime;
import org.carequay.security.Refusals;
import org.carequay.security.Requires;
import org.carequay.security.SignedIn;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.ServiceMethod;

/**
 * Checks what a service interface asks of its caller. Denies by default: a method of a service interface that says nothing
 * is refused for everybody. What is refused for want of a key stands in the trail.
 */
public class PermissionInterceptor {
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private static final String FORBIDDEN = "forbidden";

    @Inject
    private CurrentCaller caller;

    @Inject
    private Refusals refusals;

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        long begin = System.nanoTime();
        Authority authority = Authority.of(invocation.getMethod());
        if (authority != Authority.INTERNAL) {
            allow(authority, invocation);
        }
        PermissionTime.add(System.nanoTime() - begin);
        DEPTH.set(DEPTH.get() + 1);
        try {
            return invocation.proceed();
        } catch (DomainRefusal refusal) {
            if (FORBIDDEN.equals(refusal.code()) && DEPTH.get() == 1) {
                tell(invocation);
            }
            throw refusal;
        } finally {
            int depth = DEPTH.get() - 1;
            if (depth == 0) {
                DEPTH.remove();
            } else {
                DEPTH.set(depth);
            }
        }
    }

    private void allow(Authority authority, InvocationContext invocation) {
        if (authority.is(NoCaller.class)) {
            return;
        }
        if (!caller.isBound()) {
            throw new EJBAccessException("not signed in");
        }
        Caller who = caller.get();
        if (!who.isSystem() && !(who.clinic() == null ? withoutClinic(authority, who) : inClinic(authority, who))) {
            tell(invocation);
            throw new EJBAccessException("not permitted");
        }
    }

    private void tell(InvocationContext invocation) {
        Method method = ServiceMethod.declared(invocation.getMethod()).orElse(invocation.getMethod());
        refusals.noPermission(
                Refusals.Kind.SERVICE, method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }

    private static boolean withoutClinic(Authority authority, Caller who) {
        return authority.is(SignedIn.class)
                || authority.is(PermitAll.class)
                || authority.is(FeatureCall.class) && DEPTH.get() > 0
                || authority
                        .get(RolesAllowed.class)
                        .map(roles -> List.of(roles.value()).contains(who.role()))
                        .orElse(false);
    }

    private static boolean inClinic(Authority authority, Caller who) {
        return withoutClinic(authority, who)
                || authority
                        .get(Requires.class)
                        .map(requires -> Arrays.stream(requires.value()).anyMatch(key -> who.may(key.key())))
                        .orElse(false);
    }
}
