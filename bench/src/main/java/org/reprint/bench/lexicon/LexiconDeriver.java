package org.reprint.bench.lexicon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;

/// Derives the engine's lexicon from WordNet 3.1.
///
/// The file belongs at `engine/src/main/resources/org/reprint/align/lexicon.bin`. Which rarer words
/// enter is settled by the stories of the corpora; nothing else is taken from there. Every run on
/// the same data writes the same bytes. It takes less than a minute.
public final class LexiconDeriver {
  private LexiconDeriver() {}

  /// Writes the lexicon and says how large it is.
  ///
  /// @param args the data folder, the file to write
  /// @param out for what was done
  /// @throws IOException if WordNet or the corpora cannot be read or the file cannot be written
  public static void run(String[] args, PrintStream out) throws IOException {
    Set<String> frequent = NewsWords.frequent(Path.of(args[0], "corpora"));
    try {
      Map<String, Derivation.Row> rows = new Derivation(WordNet.read()).rows(frequent);
      byte[] bytes = new LexiconFile(rows).bytes();
      Files.write(Path.of(args[1]), bytes);
      out.println(rows.size() + " forms, " + bytes.length + " bytes");
    } catch (JWNLException e) {
      throw new IOException("WordNet cannot be read", e);
    }
  }
}
