import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Checks the proof file of an audit trail with nothing but a JDK: {@code java VerifyChain.java audit-chain.txt}. Every line is position,
 * hash, event (Base64); each hash must be SHA-256 over the hash before it and the event. The first hash before is one zero byte.
 */
public class VerifyChain {
    public static void main(String[] args) throws Exception {
        byte[] last = {0};
        long position = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] part = line.split(" ");
                position++;
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(last);
                last = digest.digest(Base64.getDecoder().decode(part[2]));
                if (Long.parseLong(part[0]) != position || !HexFormat.of().formatHex(last).equals(part[1])) {
                    System.out.println("BROKEN at position " + position);
                    System.exit(1);
                }
            }
        }
        System.out.println("INTACT: " + position + " events, last hash " + HexFormat.of().formatHex(last));
    }
}
