package org.carequay.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the other features' services only, inside a transaction whose entry was already allowed: booking an exam writes the
 * letter of protection although the front desk may not issue letters. Refused when a page, REST resource or job calls it
 * directly, except as the system itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FeatureCall {}
