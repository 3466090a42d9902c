package org.carequay.api.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.carequay.api.problem.Problems;
import org.carequay.security.CallerService;
import org.carequay.security.Permission;
import org.carequay.security.Refusals;
import org.carequay.security.Requires;
import org.carequay.security.Role;
import org.carequay.security.SignedIn;

/**
 * Refuses, before anything of a request is read, whoever is in no role that holds the key the operation asks for and was not given
 * it either; an operation that says nothing is refused for everybody. Whether a key was taken from this person is decided by the
 * service.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class OperationGuard implements ContainerRequestFilter {
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    @Context
    private ResourceInfo operation;

    @EJB
    private CallerService callers;

    @EJB
    private Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        boolean open = method.isAnnotationPresent(PermitAll.class)
                || operation.getResourceClass().isAnnotationPresent(PermitAll.class);
        SecurityContext who = request.getSecurityContext();
        if (!open && who.getUserPrincipal() == null) {
            refuse(request, UNAUTHENTICATED);
        } else if (!open && !permits(method, who) && !holds(method, who)) {
            tell(method);
            refuse(request, FORBIDDEN);
        }
    }

    static boolean permits(Method method, SecurityContext who) {
        Requires requires = method.getAnnotation(Requires.class);
        return requires == null
                ? method.isAnnotationPresent(SignedIn.class)
                : Arrays.stream(Role.values())
                        .filter(role -> who.isUserInRole(role.name()))
                        .anyMatch(role -> holdsOne(role, requires.value()));
    }

    /** Whether this person was given one of the keys beyond their role's own; asked of the database only where the role allows that. */
    private boolean holds(Method method, SecurityContext who) {
        Requires requires = method.getAnnotation(Requires.class);
        boolean possible = requires != null
                && Arrays.stream(Role.values())
                        .filter(role -> who.isUserInRole(role.name()))
                        .anyMatch(role -> Arrays.stream(requires.value()).anyMatch(role.addable()::contains));
        if (!possible) {
            return false;
        }
        try {
            Set<String> keys = callers.me().permissions();
            return Arrays.stream(requires.value()).map(Permission::key).anyMatch(keys::contains);
        } catch (EJBAccessException ended) {
            return false;
        }
    }

    /** In the trail; an account that was ended is told of nothing. */
    private void tell(Method method) {
        try {
            refusals.noPermission(
                    Refusals.Kind.OPERATION, method.getDeclaringClass().getSimpleName() + "." + method.getName());
        } catch (EJBAccessException ended) {
            // Who was ended is refused by the next step.
        }
    }

    private static boolean holdsOne(Role role, Permission... keys) {
        return Arrays.stream(keys).anyMatch(role.permissions()::contains);
    }

    private static void refuse(ContainerRequestContext request, int status) {
        Locale locale = request.getAcceptableLanguages().get(0);
        request.abortWith(Problems.ofStatus(status, locale).respond().build());
    }
}
