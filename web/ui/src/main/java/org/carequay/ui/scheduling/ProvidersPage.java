package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteView;
import org.carequay.ui.shell.Notices;

/** Providers: all in a list, and one of them, or a new one, to be edited with the weekly hours. */
@Named
@ViewScoped
public class ProvidersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern LINE = Pattern.compile("hours\\[(\\d+)].*");

    @Inject
    private SchedulingSetup setup;

    @Inject
    private ScheduleConfiguration configuration;

    @Inject
    private ClinicService clinics;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private ProviderForm form;
    private transient List<ProviderView> all;
    private transient List<SiteView> sites;

    public void open() {
        if (isAdding()) {
            form = new ProviderForm();
        } else if (id != null) {
            ProviderId of = ProviderId.parse(id);
            ProviderView view = setup.provider(of);
            form = ProviderForm.of(view, setup.hours(of));
            version = view.version();
        }
    }

    /** All or nothing: what is wrong with the hours is said before anything is written. */
    public String save() {
        List<WeeklyHours> week = form.week();
        try {
            if (isAdding()) {
                configuration.addProvider(form.details(), week);
            } else {
                configuration.updateProvider(ProviderId.parse(id), version, form.details(), week);
            }
        } catch (InvalidInput refused) {
            throw atLine(refused);
        }
        notices.doneBeforeRedirect("setupMsg", "saved", form.getName());
        return "/app/admin/providers.xhtml?faces-redirect=true";
    }

    /** What is wrong with a line of the hours, told with the number of the line; other refusals as they are. */
    private static DomainRefusal atLine(InvalidInput refused) {
        for (var violation : refused.violations()) {
            Matcher line = LINE.matcher(violation.field());
            if (line.matches()) {
                return new DomainRefusal(
                        "hours-" + violation.code(), Map.of("line", Integer.parseInt(line.group(1)) + 1));
            }
        }
        return refused;
    }

    public List<ProviderView> getAll() {
        if (all == null) {
            all = setup.providers();
        }
        return all;
    }

    /** Who may sign the notes of this provider too. */
    public List<ProviderView> getSupervisors() {
        return getAll().stream()
                .filter(ProviderView::active)
                .filter(who -> !who.id().toString().equals(id))
                .toList();
    }

    public List<SiteView> getSites() {
        if (sites == null) {
            sites = clinics.current().sites();
        }
        return sites;
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public boolean isAdding() {
        return VisitTypesPage.NEW.equals(id);
    }

    public ProviderForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
