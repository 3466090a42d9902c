package org.carequay.recall;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The kinds of recalls of a clinic. Nothing is deleted: what is not used any more becomes inactive. */
public interface RecallTypes {
    /** By name, also inactive ones. */
    @Requires(Permission.PATIENT_READ)
    List<RecallTypeView> all();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.RECALL_CONFIGURE)
    RecallTypeView get(RecallTypeId id);

    /** @throws org.carequay.shared.InvalidInput */
    @Requires(Permission.RECALL_CONFIGURE)
    RecallTypeView add(RecallTypeDetails details);

    /**
     * The next run brings the recalls that are open into line; a due date that a person chose stays.
     *
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.RECALL_CONFIGURE)
    RecallTypeView change(RecallTypeId id, long version, RecallTypeDetails details);
}
