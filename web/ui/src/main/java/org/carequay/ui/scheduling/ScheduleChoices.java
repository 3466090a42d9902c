package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteView;

/** What forms about visits offer to choose from. */
@Named
@RequestScoped
public class ScheduleChoices {
    @Inject
    private SchedulingSetup setup;

    @Inject
    private ClinicService clinics;

    private List<ProviderView> providers;

    public List<ProviderView> getProviders() {
        if (providers == null) {
            providers = setup.providers();
        }
        return providers;
    }

    public List<VisitTypeView> getVisitTypes() {
        return setup.visitTypes();
    }

    public List<SiteView> getSites() {
        return clinics.current().sites();
    }
}
