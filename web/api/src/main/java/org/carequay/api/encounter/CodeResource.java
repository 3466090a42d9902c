package org.carequay.api.encounter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.function.Function;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.encounter.CodeService;
import org.carequay.security.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/codes}. */
@Path("/v1/codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes")
public class CodeResource {
    @EJB
    private CodeService codes;

    @Inject
    private ClinicDays days;

    @GET
    @SignedIn
    @Path("icd10")
    @Operation(summary = "Billable ICD-10-CM codes by prefix or words, best first")
    public PageBody<CodeService.IcdCode> icd10(
            @QueryParam("q") String text, @QueryParam("on") LocalDate on, @BeanParam PageQuery page) {
        return PageBody.all(
                codes.icd10(
                        text == null ? "" : text,
                        days.orToday(on),
                        page.request().size()),
                Function.identity());
    }
}
