package org.carequay.api.paging;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The status of a resource method's success when it is not 200; with a new thing's id comes its address. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Answers {
    int CREATED = 201;
    int ACCEPTED = 202;

    int value() default CREATED;
}
