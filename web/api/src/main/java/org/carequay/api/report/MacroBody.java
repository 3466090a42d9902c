package org.carequay.api.report;

import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.report.Macro;

/** A macro as JSON. */
public record MacroBody(UUID id, long version, String name, String text) implements Made {
    static MacroBody of(Macro macro) {
        return new MacroBody(macro.id().value(), macro.version(), macro.name(), macro.text());
    }
}
