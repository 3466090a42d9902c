package org.carequay.api.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.messaging.UnknownTextId;
import org.carequay.messaging.UnknownTextState;
import org.carequay.messaging.UnknownTexts;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/unknown-texts}: text messages from numbers that nobody was written to. */
@Path("/v1/unknown-texts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class UnknownTextResource {
    @EJB
    private UnknownTexts texts;

    /** Whom it is from. */
    public record Link(Long version, UUID patient) {}

    /** An act that says nothing but which version it saw. */
    public record Step(Long version) {}

    @GET
    @Requires(Permission.MESSAGE_SEND)
    @Operation(summary = "Texts from unknown numbers; those that wait first, the longest waiting first")
    public PageBody<UnknownTextBody> find(@QueryParam("state") UnknownTextState state, @BeanParam PageQuery page) {
        return PageBody.of(texts.find(state, page.request()), UnknownTextBody::of);
    }

    @GET
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}")
    @Operation(summary = "One of them")
    public UnknownTextBody get(@PathParam("id") UnknownTextId id) {
        return UnknownTextBody.of(texts.get(id));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/link")
    @Operation(summary = "Say which patient it is from; nothing else is done")
    public UnknownTextBody link(
            @PathParam("id") UnknownTextId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Link link) {
        new InvalidInput.Check().required("patient", link.patient()).done();
        return UnknownTextBody.of(texts.link(id, Versions.seen(link.version(), ifMatch), PatientId.of(link.patient())));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/dismiss")
    @Operation(summary = "Say that there is nothing to do")
    public UnknownTextBody dismiss(
            @PathParam("id") UnknownTextId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return UnknownTextBody.of(texts.dismiss(id, Versions.seen(step.version(), ifMatch)));
    }
}
