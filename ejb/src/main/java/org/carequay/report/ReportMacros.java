package org.carequay.report;

import java.util.List;
import java.util.Set;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The macros of a clinic, beside those that every clinic has. */
public interface ReportMacros {
    int LONGEST_TEXT = 5_000;

    /** Names that tell of the report itself: ranges of motion, tests and diagnoses. */
    Set<String> BUILT_IN = Set.of("rom", "tests", "dx");

    /** By name. */
    @Requires(Permission.ENCOUNTER_READ)
    List<Macro> all();

    /** @throws org.carequay.shared.InvalidInput */
    @Requires(Permission.TEMPLATE_EDIT)
    Macro add(String name, String text);

    /**
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.NotFound
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.TEMPLATE_EDIT)
    Macro change(MacroId id, long version, String name, String text);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.TEMPLATE_EDIT)
    void remove(MacroId id);
}
