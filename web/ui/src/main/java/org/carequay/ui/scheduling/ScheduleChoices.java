package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.SiteView;

/** What the pages of the schedule choose from and call by name, asked once for each request. */
@Named
@RequestScoped
public class ScheduleChoices {
    @Inject
    private SchedulingSetup setup;

    @Inject
    private ClinicService clinics;

    private List<ProviderView> providers;
    private List<VisitTypeView> visitTypes;
    private List<ResourceView> resources;
    private List<SiteView> sites;
    private Map<Object, String> names;
    private Map<VisitTypeId, String> colours;

    public List<ProviderView> getProviders() {
        if (providers == null) {
            providers = setup.providers();
        }
        return providers;
    }

    public List<VisitTypeView> getVisitTypes() {
        if (visitTypes == null) {
            visitTypes = setup.visitTypes();
        }
        return visitTypes;
    }

    private List<ResourceView> getResources() {
        if (resources == null) {
            resources = setup.resources();
        }
        return resources;
    }

    public List<ResourceView> getRooms() {
        return getResources().stream()
                .filter(each -> each.kind() == ResourceKind.ROOM)
                .toList();
    }

    /** Rooms in use at a site; with null, of all sites. */
    public List<ResourceView> roomsAt(String site) {
        return getRooms().stream()
                .filter(ResourceView::active)
                .filter(each -> site == null || each.site().toString().equals(site))
                .toList();
    }

    /** Equipment in use at a site; with null, of all sites. */
    public List<ResourceView> equipmentAt(String site) {
        return getResources().stream()
                .filter(each -> each.kind() == ResourceKind.EQUIPMENT && each.active())
                .filter(each -> site == null || each.site().toString().equals(site))
                .toList();
    }

    public List<SiteView> getSites() {
        if (sites == null) {
            sites = clinics.current().sites();
        }
        return sites;
    }

    public String provider(ProviderId id) {
        return name(id);
    }

    public String visitType(VisitTypeId id) {
        return name(id);
    }

    public String site(SiteId id) {
        return name(id);
    }

    /** The names of those rooms and pieces of equipment, with commas. */
    public String resources(List<ResourceId> ids) {
        return ids.stream().map(this::name).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** The colour of that kind of visit, as CSS. */
    public String colour(VisitTypeId id) {
        if (colours == null) {
            colours = getVisitTypes().stream().collect(Collectors.toMap(VisitTypeView::id, VisitTypeView::colour));
        }
        return colours.get(id);
    }

    private String name(Object id) {
        if (names == null) {
            names = named(getProviders(), ProviderView::id, ProviderView::name);
            names.putAll(named(getVisitTypes(), VisitTypeView::id, VisitTypeView::name));
            names.putAll(named(getResources(), ResourceView::id, ResourceView::name));
            names.putAll(named(getSites(), SiteView::id, SiteView::name));
        }
        return names.get(id);
    }

    private static <T> Map<Object, String> named(List<T> all, Function<T, Object> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name));
    }
}
