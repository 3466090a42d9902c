package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carequay.billing.ProcedureCodes;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/procedure-codes}. */
@Path("/v1/procedure-codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class ProcedureCodeResource {
    @EJB
    private ProcedureCodes codes;

    @GET
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Codes of HCPCS Level II that the clinic has, by code or words; at most 200")
    public List<ProcedureCodes.Code> find(@QueryParam("q") String text) {
        return codes.find(text);
    }

    @POST
    @Requires(Permission.CLINIC_CONFIGURE)
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary =
                    "Take over the alpha-numeric file of CMS, the body as it is: all of it, or all that is wrong with it")
    public ProcedureCodes.Imported take(byte[] file) {
        return codes.importFile(file);
    }
}
