package org.carequay.api.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.audit.AuditEventView;
import org.carequay.audit.AuditTrail;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/audit}. */
@Path("/v1/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    @EJB
    private AuditTrail trail;

    @GET
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Events, newest first, of one row or of the clinic")
    public PageBody<AuditEventView> find(
            @QueryParam("entity") String entity, @QueryParam("id") String id, @BeanParam PageQuery page) {
        return PageBody.of(
                trail.find(entity, id == null ? null : Ids.parse("row", id), page.request()), Function.identity());
    }

    @POST
    @Requires(Permission.AUDIT_READ)
    @Path("verify")
    @Operation(summary = "Check the whole chain")
    public AuditTrail.Verification verify() {
        return trail.verify();
    }
}
