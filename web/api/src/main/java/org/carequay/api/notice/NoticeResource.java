package org.carequay.api.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.notice.NoticeId;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/notices}: what the caller is told inside the application. */
@Path("/v1/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeResource {
    @EJB
    private StaffNotices notices;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "What waits for the caller, the longest waiting first; or what is done, the last first")
    public PageBody<NoticeBody> find(
            @QueryParam("kind") NoticeKind kind, @QueryParam("done") boolean done, @BeanParam PageQuery page) {
        return PageBody.of(notices.find(kind, done, page.request()), NoticeBody::of);
    }

    @POST
    @Requires(Permission.PATIENT_READ)
    @Path("{id}/done")
    @Operation(summary = "Say that the caller has seen to it; for everybody it was told to")
    public NoticeBody done(@PathParam("id") NoticeId id) {
        return NoticeBody.of(notices.done(id));
    }
}
