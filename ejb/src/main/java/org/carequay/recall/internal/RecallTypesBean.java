package org.carequay.recall.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypeView;
import org.carequay.recall.RecallTypes;
import org.carequay.recall.model.RecallTypePolicy;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;

/** Says what kinds of recalls a clinic has. */
@Stateless
@PermitAll
@Local(RecallTypes.class)
public class RecallTypesBean implements RecallTypes {
    @Inject
    private RecallTypeRows rows;

    @Inject
    private SchedulingSetup setup;

    @Override
    public List<RecallTypeView> all() {
        return rows.all();
    }

    @Override
    public RecallTypeView get(RecallTypeId id) {
        return rows.get(id).orElseThrow(() -> new NotFound("recall type"));
    }

    @Override
    public RecallTypeView add(RecallTypeDetails details) {
        RecallTypeDetails tidy = RecallTypePolicy.tidy(details);
        check(tidy, null);
        return get(rows.add(tidy));
    }

    @Override
    public RecallTypeView change(RecallTypeId id, long version, RecallTypeDetails details) {
        StaleVersion.check(version, get(id).version());
        RecallTypeDetails tidy = RecallTypePolicy.tidy(details);
        check(tidy, id);
        if (!rows.change(id, version, tidy)) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    private void check(RecallTypeDetails details, RecallTypeId self) {
        Set<VisitTypeId> known =
                setup.visitTypes().stream().map(VisitTypeView::id).collect(Collectors.toSet());
        RecallTypePolicy.check(new InvalidInput.Check(), details)
                .that(known.containsAll(details.triggers()), "triggers", "unknown")
                .that(known.containsAll(details.satisfiers()), "satisfiers", "unknown")
                .that(
                        rows.all().stream()
                                .noneMatch(other ->
                                        !other.id().equals(self) && other.name().equalsIgnoreCase(details.name())),
                        "name",
                        "taken")
                .done();
    }
}
