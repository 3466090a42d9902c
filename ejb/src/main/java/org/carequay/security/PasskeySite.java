package org.carequay.security;

import java.io.Serializable;
import java.net.URI;
import java.util.Optional;

/**
 * What passkeys are tied to.
 *
 * @param host a name, never a number
 * @param origin as browsers name it: {@code https://care.example.org}
 */
public record PasskeySite(String host, String origin) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LOCAL = "localhost";

    /**
     * Where passkeys belong to: the host of {@code CAREQUAY_PUBLIC_URL}, over HTTPS. On {@code localhost} they are good for trying
     * them out, as browsers allow it.
     *
     * @param asked the address of a request; its host counts only when it is that host, or localhost
     * @param configured may be null
     * @return empty where no passkey can be used
     */
    public static Optional<PasskeySite> of(URI asked, String configured) {
        String host = asked.getHost();
        if (LOCAL.equals(host)) {
            return Optional.of(new PasskeySite(host, origin(asked)));
        }
        URI address = configured == null || configured.isBlank() ? null : URI.create(configured.strip());
        return address != null && "https".equals(address.getScheme()) && isName(host) && host.equals(address.getHost())
                ? Optional.of(new PasskeySite(host, origin(address)))
                : Optional.empty();
    }

    private static boolean isName(String host) {
        return host != null && !host.contains(":") && !host.matches("[0-9.]+");
    }

    private static String origin(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        String port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
