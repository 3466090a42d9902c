package org.carequay.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a service interface: when a person calls it, its statements may take as long as those of a job, and are
 * not ended after the few seconds that pages and the API allow. For exports and checks over everything a clinic has.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongRunning {}
