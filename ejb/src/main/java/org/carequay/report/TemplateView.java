package org.carequay.report;

import java.time.Instant;
import java.util.List;

/** A template with its draft and what was published of it, newest first. */
public record TemplateView(
        TemplateId id, long version, String name, boolean active, TemplateDefinition draft, List<Published> versions) {
    /**
     * A published version.
     *
     * @param hash SHA-256 in hex of its definition
     * @param changes what its publisher said of it
     */
    public record Published(int number, String hash, String changes, Instant at, String by) {}

    /** The number of the newest published version, 0 for none. */
    public int latest() {
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }
}
