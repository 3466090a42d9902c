package org.carequay.api.json;

import org.carequay.shared.DomainRefusal;

/** The body is no JSON object at all (400 {@code malformed-json}). */
public final class MalformedJson extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    public MalformedJson() {
        super("malformed-json");
    }
}
