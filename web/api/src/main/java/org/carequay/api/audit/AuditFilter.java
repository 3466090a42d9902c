package org.carequay.api.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.audit.AuditQuery;
import org.carequay.shared.Ids;

/** What events are asked for, in the query of the address. */
public class AuditFilter {
    @QueryParam("entity")
    private String entity;

    @QueryParam("id")
    private String id;

    @QueryParam("patient")
    private String patient;

    @QueryParam("account")
    private String account;

    @QueryParam("action")
    private String action;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("to")
    private LocalDate to;

    AuditQuery query() {
        return new AuditQuery(
                uuid("patient", patient), uuid("user", account), action, entity, uuid("row", id), from, to);
    }

    private static UUID uuid(String what, String text) {
        return text == null ? null : Ids.parse(what, text);
    }
}
