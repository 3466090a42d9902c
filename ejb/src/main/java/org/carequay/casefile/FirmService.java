package org.carequay.casefile;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The law firms the clinic works with. */
public interface FirmService {
    /** By name, each with its attorneys. */
    @Requires(Permission.CASE_READ)
    List<FirmView> all();

    /** @throws org.carequay.shared.DomainRefusal {@code firm-known} when the name is on the list already */
    @Requires(Permission.CASE_WRITE)
    FirmView add(NewFirm firm);
}
