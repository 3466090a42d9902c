package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.scheduling.model.Provider;
import org.carequay.scheduling.model.Resource;
import org.carequay.scheduling.model.VisitType;

/** What can be booked. */
@Stateless
@PermitAll
@Local(SchedulingSetup.class)
public class SchedulingSetupBean implements SchedulingSetup {
    @Inject
    private SetupRows rows;

    @Override
    public List<VisitTypeView> visitTypes() {
        return rows.visitTypes();
    }

    @Override
    public VisitTypeView visitType(VisitTypeId id) {
        return rows.view(rows.get(VisitType.class, id.value(), "visit type"));
    }

    @Override
    public List<ProviderView> providers() {
        return rows.all(Provider.class).stream().map(Provider::view).toList();
    }

    @Override
    public ProviderView provider(ProviderId id) {
        return rows.get(Provider.class, id.value(), "provider").view();
    }

    @Override
    public List<ResourceView> resources() {
        return rows.all(Resource.class).stream().map(Resource::view).toList();
    }

    @Override
    public ResourceView resource(ResourceId id) {
        return rows.get(Resource.class, id.value(), "resource").view();
    }

    @Override
    public List<WeeklyHours> hours(ProviderId provider) {
        return rows.hours(rows.get(Provider.class, provider.value(), "provider").id());
    }
}
