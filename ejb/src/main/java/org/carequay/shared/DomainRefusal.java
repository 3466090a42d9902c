package org.carequay.shared;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A rule said no. Rolls the transaction back; pages and the API explain it from its code, its message key (bundle
 * {@code refusals}) and its details, and never show a stack trace.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Map<String, Object> details;

    /** @param code short and stable, such as {@code illegal-transition}; also the key of its message */
    public DomainRefusal(String code, Map<String, Object> details) {
        super(code, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public DomainRefusal(String code) {
        this(code, Map.of());
    }

    public String code() {
        return code;
    }

    /** Key of the sentence for people, in the bundle {@code refusals}; named arguments come from {@link #details()}. */
    public String messageKey() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
