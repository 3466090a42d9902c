package org.carequay.report;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a macro. */
public record MacroId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static MacroId parse(String text) {
        return new MacroId(Ids.parse("report-macro", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
