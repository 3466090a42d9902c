package org.carequay.security.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a provider may be, so that nobody who sets one up makes this server ask machines of the network inside: by HTTPS at a
 * public address, or at a host that the installation names in {@code CAREQUAY_SIGN_ON_HOSTS}; one that is named may be asked by
 * HTTP on this very machine.
 */
final class ProviderAddress {
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_MASK = 0xc0;
    private static final int SHARED_SECOND = 0x40;
    private static final int BYTE = 0xff;
    private final Set<String> inside;

    /** @param hosts that are inside and allowed, with commas; may be null */
    ProviderAddress(String hosts) {
        inside = Arrays.stream((hosts == null ? "" : hosts).split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it may be asked; the name is looked up. */
    boolean allows(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getScheme() == null) {
            return false;
        }
        boolean named = inside.contains(host.toLowerCase(Locale.ROOT));
        try {
            InetAddress[] found = InetAddress.getAllByName(host);
            return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
                case "https" -> named || Arrays.stream(found).allMatch(ProviderAddress::isPublic);
                case "http" -> named && Arrays.stream(found).allMatch(InetAddress::isLoopbackAddress);
                default -> false;
            };
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        byte[] raw = address.getAddress();
        boolean uniqueLocal = raw.length > 4 && (raw[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        boolean shared = raw.length == 4 && (raw[0] & BYTE) == SHARED_FIRST && (raw[1] & SHARED_MASK) == SHARED_SECOND;
        boolean thisNetwork = raw.length == 4 && raw[0] == 0;
        return !uniqueLocal
                && !shared
                && !thisNetwork
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress();
    }
}
