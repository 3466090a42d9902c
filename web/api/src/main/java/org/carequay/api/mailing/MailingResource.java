package org.carequay.api.mailing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.batch.mailing.LetterRunJob;
import org.carequay.mailing.MailingId;
import org.carequay.mailing.Mailings;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.DomainRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/mailings}: letters to patients who cannot be written to otherwise. */
@Path("/v1/mailings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MailingResource {
    @EJB
    private Mailings mailings;

    @EJB
    private LetterRunJob job;

    @GET
    @Requires(Permission.MESSAGE_SEND)
    @Operation(summary = "Mailings, the newest first")
    public PageBody<MailingBody> all() {
        return PageBody.all(mailings.all(), MailingBody::of);
    }

    @GET
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}")
    @Operation(summary = "One mailing, and how far it is")
    public MailingBody get(@PathParam("id") MailingId id) {
        return MailingBody.of(mailings.get(id));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Answers(Answers.ACCEPTED)
    @Operation(
            summary =
                    "Write letters for all messages that reached nobody otherwise; asked again, only for what came since")
    public MailingBody write() {
        return get(job.start().orElseThrow(() -> new DomainRefusal("no-letters-wait")));
    }
}
