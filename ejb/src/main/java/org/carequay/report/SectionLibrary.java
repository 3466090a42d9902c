package org.carequay.report;

import jakarta.json.JsonObject;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Sections that a clinic uses in several templates. A template gets a copy; what is changed here later does not change it. */
public interface SectionLibrary {
    /** By name. */
    @Requires(Permission.TEMPLATE_EDIT)
    List<SavedSection> all();

    /**
     * Keeps a copy of a section under that name, in the place of the one that had it.
     *
     * @param section as {@link TemplateSection#toJson()} writes it
     * @throws org.carequay.shared.InvalidInput as for a template of this section alone: conditions and scores in it may not ask
     *     elements outside of it
     */
    @Requires(Permission.TEMPLATE_EDIT)
    SavedSection keep(String name, JsonObject section);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.TEMPLATE_EDIT)
    void remove(SavedSectionId id);
}
