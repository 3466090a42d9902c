package org.carequay.api.scheduling;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.carequay.scheduling.CalendarText;
import org.carequay.scheduling.PublishedCalendars;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /v1/calendars/{token}.ics}: a provider's visits for a calendar program. It names no patient, so the program may keep
 * it, and asks each time whether it has changed.
 */
@Path("/v1/calendars/{token}.ics")
@RequestScoped
@PermitAll
@Tag(name = "Scheduling")
public class CalendarResource {
    static final String ICS = "text/calendar; charset=UTF-8";
    private static final String KEPT_AND_ASKED_FOR = "private, no-cache";

    @EJB
    private PublishedCalendars calendars;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Context
    private HttpServletResponse answer;

    @GET
    @Produces(ICS)
    @Operation(summary = "The calendar behind a secret address; 304 when it is as the ETag says")
    @SecurityRequirementsSet
    public Response read(@PathParam("token") String token) throws Exception {
        CalendarText calendar = calendars.read(token, uri.getBaseUri().resolve("../"));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, KEPT_AND_ASKED_FOR);
        EntityTag tag = new EntityTag(calendar.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(calendar.text(), ICS) : unchanged)
                .tag(tag)
                .build();
    }
}
