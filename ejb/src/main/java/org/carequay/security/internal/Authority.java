package org.carequay.security.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a service interface declares about one of its methods; found once per method. */
record Authority(Method declared) {
    /** A bean without a service interface: reached only from inside its feature. */
    static final Authority INTERNAL = new Authority(null);

    private static final Map<Method, Authority> KNOWN = new ConcurrentHashMap<>();

    static Authority of(Method method) {
        return KNOWN.computeIfAbsent(method, m -> find(m.getDeclaringClass(), m));
    }

    private static Authority find(Class<?> bean, Method method) {
        return Arrays.stream(bean.getInterfaces())
                .filter(type -> type.getName().startsWith("org.carequay."))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
                .findFirst()
                .map(Authority::new)
                .orElse(INTERNAL);
    }

    boolean is(Class<? extends Annotation> type) {
        return declared.isAnnotationPresent(type);
    }

    <A extends Annotation> Optional<A> get(Class<A> type) {
        return Optional.ofNullable(declared.getAnnotation(type));
    }
}
