package org.carequay.api.scheduling;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sites}. */
@Path("/v1/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scheduling")
public class SiteResource {
    @EJB
    private ClinicService clinics;

    /** A location of the clinic. */
    public record Site(UUID id, String name, PostalAddress address) {
        static Site of(SiteView view) {
            return new Site(view.id().value(), view.name(), view.address());
        }
    }

    @GET
    @Requires(Permission.SCHEDULE_READ)
    @Operation(summary = "Locations of the clinic")
    public PageBody<Site> list() {
        return PageBody.all(clinics.current().sites(), Site::of);
    }
}
