package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/visit-types}, {@code /v1/providers}, {@code /v1/resources} and {@code /v1/sites}. */
@Path("/v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class SetupResource {
    @EJB
    private SchedulingSetup setup;

    @EJB
    private ClinicService clinics;

    /** A kind of visit. */
    public record VisitType(UUID id, String code, String name, int minutes, boolean exam, boolean needsRoom) {
        static VisitType of(VisitTypeView view) {
            return new VisitType(
                    view.id().value(), view.code(), view.name(), view.minutes(), view.exam(), view.needsRoom());
        }
    }

    /** A staff member who can be booked. */
    public record Provider(UUID id, String name, String credentials, String npi) {
        static Provider of(ProviderView view) {
            return new Provider(view.id().value(), view.name(), view.credentials(), view.npi());
        }
    }

    /** A room or a piece of equipment. */
    public record Bookable(UUID id, UUID site, ResourceKind kind, String name) {
        static Bookable of(ResourceView view) {
            return new Bookable(view.id().value(), view.site().value(), view.kind(), view.name());
        }
    }

    /** A location of the clinic. */
    public record Site(UUID id, String name, PostalAddress address) {
        static Site of(SiteView view) {
            return new Site(view.id().value(), view.name(), view.address());
        }
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("visit-types")
    @Operation(summary = "Kinds of visit")
    public PageBody<VisitType> visitTypes() {
        return PageBody.all(setup.visitTypes(), VisitType::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("providers")
    @Operation(summary = "Who can be booked")
    public PageBody<Provider> providers() {
        return PageBody.all(setup.providers(), Provider::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("resources")
    @Operation(summary = "Rooms and equipment")
    public PageBody<Bookable> resources() {
        return PageBody.all(setup.resources(), Bookable::of);
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Path("sites")
    @Operation(summary = "Locations of the clinic")
    public PageBody<Site> sites() {
        return PageBody.all(clinics.current().sites(), Site::of);
    }
}
