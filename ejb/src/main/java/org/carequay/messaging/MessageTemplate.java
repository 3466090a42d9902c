package org.carequay.messaging;

import java.util.List;

/**
 * What patients are told, with fields in braces.
 *
 * @param version 0 while it is the one that comes with the application
 * @param subject of an e-mail or letter, else null
 * @param fields that can stand in it, without their braces
 */
public record MessageTemplate(Key key, long version, String subject, String body, List<String> fields) {

    /**
     * Which text.
     *
     * @param language {@code en} or {@code es}
     */
    public record Key(MessageRule rule, TextForm form, String language) {}

    /** Whether the clinic says it in its own words. */
    public boolean own() {
        return version > 0;
    }
}
