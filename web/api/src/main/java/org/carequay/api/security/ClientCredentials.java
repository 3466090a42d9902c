package org.carequay.api.security;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who asks for a token: from the form, or by HTTP Basic (RFC 6749 §2.3.1), never both. */
record ClientCredentials(String clientId, String secret) {
    private static final String BASIC = "Basic ";

    /** Empty when there are none, or more than one kind, or a field twice, or a sign that neither may hold. */
    static Optional<ClientCredentials> of(String authorization, MultivaluedMap<String, String> form) {
        return read(authorization, form).filter(ClientCredentials::wellFormed);
    }

    private static Optional<ClientCredentials> read(String authorization, MultivaluedMap<String, String> form) {
        String id = single(form, "client_id");
        String secret = single(form, "client_secret");
        boolean basic = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (basic) {
            return secret == null ? ofBasic(authorization.substring(BASIC.length())) : Optional.empty();
        }
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    /** Printable ASCII, as RFC 6749 (appendix A.1 and A.2) has both. */
    private boolean wellFormed() {
        return (clientId + secret).chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    static String single(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.get(name);
        return values == null || values.size() != 1 || values.get(0).isEmpty() ? null : values.get(0);
    }

    private static Optional<ClientCredentials> ofBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new ClientCredentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String decode(String form) {
        return URLDecoder.decode(form, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}
