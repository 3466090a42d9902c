package org.carequay.encounter;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Second signatures. Who signs as a provider with a supervisor leaves a note that the supervisor signs too; until then nothing
 * of it is billed or handed out.
 */
public interface CosignService {
    int LONGEST_STATEMENT = 2_000;

    /**
     * Signs as the supervisor of who wrote the note.
     *
     * @param statement what the supervisor did, such as seeing the patient with the author
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.InvalidInput at {@code statement}
     * @throws org.carequay.shared.DomainRefusal {@code cosign-not-due} for a note that waits for no second signature, {@code
     *     not-your-cosign} for anybody but the supervisor
     */
    @Requires(Permission.ENCOUNTER_SIGN)
    EncounterView cosign(EncounterId encounter, long version, String statement);

    /**
     * Hands a note that waits for the caller's second signature back to who wrote it. It stays signed; the writer answers by
     * an amendment, and it waits again. The supervisor may sign meanwhile, which settles it, too.
     *
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.InvalidInput at {@code reason}
     * @throws org.carequay.shared.DomainRefusal as {@link #cosign}, and {@code note-handed-back} when it is with the writer already
     */
    @Requires(Permission.ENCOUNTER_SIGN)
    EncounterView handBack(EncounterId encounter, long version, String reason);

    /** Notes of the caller that a supervisor handed back and nobody has amended since, oldest first, at most 100. */
    @Requires(Permission.ENCOUNTER_SIGN)
    List<EncounterRow> handedBack();

    /** Notes that wait for the caller's second signature and are not handed back, oldest first, at most 100. */
    @Requires(Permission.ENCOUNTER_SIGN)
    List<EncounterRow> waiting();
}
