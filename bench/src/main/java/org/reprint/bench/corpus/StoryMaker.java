package org.reprint.bench.corpus;

/// Makes the original stories of a corpus, any of them at any time and always the same: all that is
/// drawn for a story follows from the seed and the story's number. Not thread-safe: one per worker.
final class StoryMaker {
  private static final long POOL =
      0x706F6F6CL; // tells the numbers of pool paragraphs from stories'
  private static final long SET = 0x7365745FL; // and those of set phrases

  private static final double UNITS_A_WORD = 6.2; // UTF-16 units, the space and all else counted

  private final CorpusOptions options;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Notices notices;
  private final Topic storyTopic = new Topic();
  private final Topic poolTopic = new Topic();
  private final Chance own = new Chance(0);
  private final Chance pooled = new Chance(0);
  private final Chance ofPhrase = new Chance(0);
  private final Topic none = new Topic(0);
  private final int opening;
  private final int lead;
  private final int phrase;
  private final int sentence;
  private final int quote;
  private final int title;

  // The writer's state: whose draws, about what, where to, and how many of the draws are redone.
  private Chance chance = own;
  private Topic topic = storyTopic;
  private Ink ink;
  private double redoneWords;
  private double redoneFigures;

  StoryMaker(CorpusOptions options, Lexicon lexicon, Grammar grammar, Notices notices) {
    this.options = options;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.notices = notices;
    opening = grammar.rule("opening");
    lead = grammar.rule("lead");
    phrase = grammar.rule("phrase");
    sentence = grammar.rule("sentence");
    quote = grammar.rule("quote");
    title = grammar.rule("title");
  }

  /// Makes a story.
  ///
  /// @param number of the story, from 0
  /// @param plain whether it may be no form and hold no passage that thousands share
  void make(int number, boolean plain, Draft into) {
    into.clear();
    own.reset(options.seed(), number);
    storyTopic.choose(lexicon, own);
    if (own.chance(options.forms()) && !plain) {
      form(into);
      return;
    }
    boolean shared = own.chance(options.shared()) && !plain;
    ink = into.title;
    follow(title);
    double kind = own.below(1 << 20) * 0x1p-20;
    if (kind < options.brief()) {
      body(into, own.between(30, 110), 0);
    } else if (kind < options.brief() + options.full()) {
      body(into, own.between(1_000, 1_800), options.recurring());
    } else {
      body(into, own.between(300, 500), options.recurring());
    }
    if (shared) {
      into.paragraph();
      into.text.add(notices.shared(own));
    }
  }

  /// Writes a new title and first paragraph, as a desk does that takes a story over.
  void rewriteHead(Draft base, long seed, int number, Draft into) {
    into.clear();
    own.reset(seed, number);
    storyTopic.choose(lexicon, own);
    ink = into.title;
    follow(title);
    ink = into.text;
    write(opening);
    into.text.add(base.text.units(), base.firstParagraph(), base.text.length());
  }

  private void form(Draft into) {
    int form = own.below(grammar.forms());
    ink = into.title;
    follow(grammar.formTitle(form));
    ink = into.text;
    for (int[] paragraph : grammar.formParagraphs(form)) {
      into.paragraph();
      int start = ink.length();
      follow(paragraph);
      ink.capitalise(start);
    }
  }

  private void body(Draft into, int words, double recurring) {
    ink = into.text;
    int enough = (int) (words * UNITS_A_WORD);
    write(opening);
    while (ink.length() < enough) {
      into.paragraph();
      if (recurring > 0 && own.chance(recurring)) {
        poolParagraph();
      } else {
        paragraph(sentences(), enough);
      }
    }
  }

  /// A paragraph of so many sentences; stops when the story is long enough.
  private void paragraph(int sentences, int enough) {
    write(sentence);
    for (int i = 1; i < sentences && ink.length() < enough; i++) {
      ink.add(' ');
      write(sentence);
    }
  }

  /// A paragraph that other stories have too, some words and half of the figures changed.
  private void poolParagraph() {
    pooled.reset(options.seed() ^ POOL, own.below(options.pool()));
    poolTopic.choose(lexicon, pooled);
    chance = pooled;
    topic = poolTopic;
    redoneWords = options.redoneWords();
    redoneFigures = 0.5;
    paragraph(1 + sentences(), Integer.MAX_VALUE);
    chance = own;
    topic = storyTopic;
    redoneWords = 0;
    redoneFigures = 0;
  }

  private int sentences() {
    int one = chance.below(20);
    return one < 7 ? 1 : one < 15 ? 2 : 3;
  }

  /// Follows a rule and starts it with a capital.
  private void write(int rule) {
    int start = ink.length();
    follow(rule);
    ink.capitalise(start);
  }

  private void follow(int rule) {
    int[][] ways = grammar.ways(rule);
    follow(ways[chance.below(ways.length)]);
  }

  private void follow(int[] steps) {
    for (int step : steps) {
      int about = Grammar.about(step);
      switch (Grammar.kind(step)) {
        case Grammar.LITERAL -> ink.add(grammar.text(about));
        case Grammar.RULE -> {
          if (about == quote || about == lead) {
            write(about);
          } else {
            follow(about);
          }
        }
        case Grammar.WORD -> word(about >>> 4, about & 15);
        case Grammar.FIGURE -> Figures.write(about, bits(redoneFigures), ink);
        case Grammar.ARTICLE -> ink.article();
        case Grammar.PERSON -> person();
        case Grammar.SET -> setPhrase();
        default -> organisation();
      }
      ink.settleArticle();
    }
  }

  /// Random bits: those of the paragraph's own row, or, for a share of the draws, the story's; the
  /// paragraph's row moves on either way.
  private long bits(double redone) {
    long bits = chance.next();
    return redone > 0 && own.chance(redone) ? own.next() : bits;
  }

  /// A phrase that other stories have too, word for word: a few have many, most have few. The same
  /// for every seed, as a language is.
  private void setPhrase() {
    Chance before = chance;
    Topic about = topic;
    double words = redoneWords;
    double figures = redoneFigures;
    long number = lexicon.phrases().draw(bits(words));
    boolean nested = before == ofPhrase;
    if (!nested) {
      ofPhrase.reset(SET, number);
      chance = ofPhrase;
      topic = none;
      redoneWords = 0;
      redoneFigures = 0;
    }
    follow(phrase);
    chance = before;
    topic = about;
    redoneWords = words;
    redoneFigures = figures;
  }

  private void word(int kind, int form) {
    lexicon.of(kind).write(topic.draw(lexicon, kind, bits(redoneWords)), form, ink);
  }

  private void person() {
    long bits = bits(redoneWords);
    lexicon.of(Lexicon.FIRST).write(topic.draw(lexicon, Lexicon.FIRST, bits), 0, ink);
    ink.add(' ');
    // the same bits: of the topic's people first and last names go together
    lexicon.of(Lexicon.LAST).write(topic.draw(lexicon, Lexicon.LAST, bits), 0, ink);
  }

  private void organisation() {
    long bits = bits(redoneWords);
    int head = (bits & 1) == 0 ? Lexicon.ORG_HEAD : Lexicon.PLACE;
    lexicon.of(head).write(topic.draw(lexicon, head, bits), 0, ink);
    ink.add(' ');
    lexicon.of(Lexicon.ORG_TAIL).write(topic.draw(lexicon, Lexicon.ORG_TAIL, bits), 0, ink);
  }

  /// A word that is neither a name nor a number, for an edit.
  static void anyWord(Lexicon lexicon, Chance chance, Ink to) {
    int kind = chance.below(4); // noun, verb, adjective, adverb
    lexicon.of(kind).write(lexicon.of(kind).draw(chance.next()), chance.below(3), to);
  }
}
