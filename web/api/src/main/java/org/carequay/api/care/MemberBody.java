package org.carequay.api.care;

import org.carequay.care.CareTeams.Member;

/** Somebody in a care team, as JSON; without {@code membership} it is somebody who treats the patient. */
public record MemberBody(String membership, String account, String name, String role) {
    static MemberBody of(Member member) {
        return new MemberBody(
                member.membership() == null ? null : member.membership().toString(),
                member.account().toString(),
                member.personName(),
                member.role());
    }
}
