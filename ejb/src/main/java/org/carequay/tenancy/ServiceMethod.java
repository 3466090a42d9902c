package org.carequay.tenancy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Leads from the method of a service bean to the method of the service interface, whose annotations say who may do what. */
public final class ServiceMethod {
    private static final Map<Method, Optional<Method>> KNOWN = new ConcurrentHashMap<>();

    private ServiceMethod() {}

    /** The interface's method; empty for a bean without a service interface, reached only from inside its feature. */
    public static Optional<Method> declared(Method ofBean) {
        return KNOWN.computeIfAbsent(ofBean, ServiceMethod::find);
    }

    private static Optional<Method> find(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .filter(type -> type.getName().startsWith("org.carequay."))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }
}
