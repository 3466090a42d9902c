package org.carequay.report;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a report template. */
public record TemplateId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static TemplateId parse(String text) {
        return new TemplateId(Ids.parse("template", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
