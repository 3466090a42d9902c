package org.carequay.api.encounter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.carequay.encounter.CodeService.IcdCode;
import org.carequay.encounter.CodeService.IcdSearch;
import org.carequay.encounter.IcdFamily;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/codes}. */
@Path("/v1/codes/icd10")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Codes")
public class CodeResource {
    @EJB
    private CodeService codes;

    @Inject
    private ClinicDays days;

    @GET
    @SignedIn
    @Operation(
            summary = "Billable ICD-10-CM codes by the beginning of a code or by words as typed, best first;"
                    + " with headings=true their headings too")
    public PageBody<IcdCode> icd10(
            @QueryParam("q") String text,
            @QueryParam("on") LocalDate on,
            @QueryParam("headings") boolean headings,
            @BeanParam PageQuery page) {
        int rows = page.request().size();
        return PageBody.all(codes.icd10(new IcdSearch(text, days.orToday(on), headings, rows)), Function.identity());
    }

    @GET
    @SignedIn
    @Path("family")
    @Operation(
            summary = "The codes beside a code: other sides, other seventh characters, what a heading is completed to")
    public IcdFamily family(@QueryParam("code") String code, @QueryParam("on") LocalDate on) {
        return codes.family(code, days.orToday(on));
    }

    @GET
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("favourites")
    @Operation(summary = "The caller's favourite codes that are valid on that day")
    public PageBody<IcdCode> favourites(@QueryParam("on") LocalDate on) {
        return PageBody.all(codes.favourites(days.orToday(on)), Function.identity());
    }

    @PUT
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("favourites")
    @Operation(summary = "Make a billable code a favourite of the caller")
    public PageBody<IcdCode> favour(FavouriteInput input) {
        codes.favourite(input.code(), true);
        return favourites(null);
    }

    @DELETE
    @Requires(Permission.ENCOUNTER_WRITE)
    @Path("favourites")
    @Operation(summary = "Take a code from the caller's favourites")
    public PageBody<IcdCode> forget(@QueryParam("code") String code) {
        codes.favourite(code, false);
        return favourites(null);
    }
}
