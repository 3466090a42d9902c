package org.carequay.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a service interface: refused with {@code feature-off} while the clinic has switched that off. What needs a key of a
 * portal is refused so without saying it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Offered {
    ClinicFeature value();
}
