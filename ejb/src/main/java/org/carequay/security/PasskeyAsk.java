package org.carequay.security;

import java.io.Serializable;

/**
 * A question to a browser, kept in its session until the answer comes.
 *
 * @param options as JSON, for {@code PublicKeyCredential.parseCreationOptionsFromJSON} or {@code parseRequestOptionsFromJSON}
 */
public record PasskeyAsk(PasskeySite site, byte[] challenge, String options) implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return "PasskeyAsk " + site;
    }
}
