package org.carequay.api.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.messaging.Conversations;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{id}/conversation}: what was written with a patient, to and fro. */
@Path("/v1/patients/{id}/conversation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class ConversationResource {
    @EJB
    private Conversations conversations;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "All messages with a patient, to and fro, the newest first")
    public PageBody<ConversationBody> of(@PathParam("id") PatientId id, @BeanParam PageQuery page) {
        return PageBody.of(conversations.of(id, page.request()), ConversationBody::of);
    }
}
