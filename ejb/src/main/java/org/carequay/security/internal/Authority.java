package org.carequay.security.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.carequay.tenancy.ServiceMethod;

/** What a service interface declares about one of its methods. */
record Authority(Method declared) {
    /** A bean without a service interface: reached only from inside its feature. */
    static final Authority INTERNAL = new Authority(null);

    static Authority of(Method method) {
        return ServiceMethod.declared(method).map(Authority::new).orElse(INTERNAL);
    }

    boolean is(Class<? extends Annotation> type) {
        return declared.isAnnotationPresent(type);
    }

    <A extends Annotation> Optional<A> get(Class<A> type) {
        return Optional.ofNullable(declared.getAnnotation(type));
    }
}
