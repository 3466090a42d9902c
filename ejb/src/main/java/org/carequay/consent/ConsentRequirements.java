package org.carequay.consent;

import java.util.List;
import org.carequay.letter.LetterEdition;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** What a clinic asks its patients to agree to. Nothing is deleted: what is not asked any more becomes inactive. */
public interface ConsentRequirements {
    /** In the order in which they are asked, inactive ones last. */
    @Requires(Permission.PATIENT_READ)
    List<RequirementView> all();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.TEMPLATE_EDIT)
    RequirementView get(RequirementId id);

    /** The texts that can be asked for. */
    @Requires(Permission.TEMPLATE_EDIT)
    List<LetterEdition> texts();

    /** @throws org.carequay.shared.InvalidInput */
    @Requires(Permission.TEMPLATE_EDIT)
    RequirementView add(RequirementDetails details);

    /**
     * What was signed stays and counts by the new rule.
     *
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.TEMPLATE_EDIT)
    RequirementView change(RequirementId id, long version, RequirementDetails details);
}
