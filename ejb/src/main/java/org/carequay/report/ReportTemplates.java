package org.carequay.report;

import jakarta.json.JsonObject;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The templates of a clinic. The draft of one is edited; publishing makes a numbered version of it that never changes. */
public interface ReportTemplates {
    /** By name, also those not in use. */
    @Requires(Permission.ENCOUNTER_READ)
    List<TemplateRow> all();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.ENCOUNTER_READ)
    TemplateView get(TemplateId id);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.ENCOUNTER_READ)
    TemplateDefinition published(TemplateId id, int number);

    /**
     * @param definition as {@link TemplateDefinition#toJson()} writes it; null for an empty one
     * @throws org.carequay.shared.InvalidInput naming everything that does not fit, such as {@code sections[0].elements[2].type}
     */
    @Requires(Permission.TEMPLATE_EDIT)
    TemplateView add(String name, JsonObject definition);

    /**
     * Keeps the draft.
     *
     * @throws org.carequay.shared.InvalidInput as {@link #add}
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.TEMPLATE_EDIT)
    TemplateView save(TemplateId id, long version, String name, JsonObject definition);

    /**
     * Publishes the draft as the next version.
     *
     * @param changes what is new, for those who use it
     * @throws org.carequay.shared.InvalidInput {@code template-incomplete}
     * @throws org.carequay.shared.DomainRefusal {@code nothing-changed}
     */
    @Requires(Permission.TEMPLATE_EDIT)
    TemplateView publish(TemplateId id, long version, String changes);

    /** Takes it into use or out of use; reports made from it stay. */
    @Requires(Permission.TEMPLATE_EDIT)
    TemplateView use(TemplateId id, long version, boolean active);

    /** What differs from one version to another; number 0 is the draft. */
    @Requires(Permission.ENCOUNTER_READ)
    List<TemplateChange> changes(TemplateId id, int from, int to);

    /** The PDF of a draft (number 0) or a version, filled in for a patient who does not exist. */
    @Requires(Permission.ENCOUNTER_READ)
    byte[] preview(TemplateId id, int number);
}
