using System.Collections.Frozen;
using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>Letters that a reader takes for others: of other scripts that look Latin, Latin ones with a hook or a bar, small capitals, and those in boxes and flags.</summary>
/// <remarks>Few, and only such as make a sentence look like another. What Unicode itself calls a form of a letter, its normal form undoes.</remarks>
internal static class Lookalikes
{
    private const string Cyrillic =
        "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԀD ԚQ ԜW ҺH ӀI "
        + "аa вb гr еe иu кk мm нh оo пn рp сc тt уy хx ьb ѕs іi јj ԁd ԛq ԝw һh ӏl";

    private const string Greek =
        "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk νv οo ρp ςc τt υu χx ωw ϲc";

    private const string Armenian = "ՕO ՍU ՏS ԼL օo հh ոn սu ցg զq յj լl քp պw ւi";

    private const string Cherokee = "ᎠD ᎡR ᎢT ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᎾO ᏀG ᏃZ ᏒR ᏔW ᏕS ᏙV ᏚS ᏞL ᏟC ᏢP ᏦK ᏧJ ᏴB ᏻG";

    private const string Lisu = "ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU";

    private const string Coptic = "ⲀA ⲂB ⲈE ⲎH ⲒI ⲔK ⲘM ⲚN ⲞO ⲢP ⲤC ⲦT ⲨY ⲬX ⲁa ⲃb ⲉe ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt ⲩy ⲭx";

    private const string Other = "ҽe ҿe ԍG ԌG ѡw ҡk қk ҟk ҳx ӽx ұy үy ғf ӻf";

    // First the letter, then those that look like it. The letters ł, ø, đ, ħ and ŧ are other letters to whoever writes with them.
    private const string Latin =
        "AȺᴀ BƁƂɃʙꞖ CƇȻᴄꞒꟄ DƊƋᴅꟇ EɆᴇ FƑꜰꞘ GƓǤɢꞠ HʜⱧꞪ IƗɪ JɈᴊꞲ KƘᴋⱩꝀꝂꝄꞢ LȽʟⱠⱢꝈꞭ MᴍⱮ NƝȠɴꞐꞤ OƟᴏꝊꝌ PƤᴘⱣꝐꝒꝔ "
        + "QꝖꝘꞯ RɌʀⱤꞦ SⱾꜱꞨꟅꟉ TƬƮȾᴛ UᴜꞸ VƲᴠꝞ WᴡⱲ YƳɎʏỾ ZƵȤᴢⱫⱿꟆ aɐᶏⱥɑ bƀƃɓᵬᶀꞗ cƈȼɕↄꞓꞔ dƌȡɖɗᵭᶁᶑꟈ eǝɇɘɛᶒⱸꬲꬳꬴ "
        + "fƒᵮᶂꞙ gǥɠɡᵷᶃꞡ hɥɦⱨꞕ iıɨᴉᶖ jȷɉʝ kƙʞᶄⱪꝁꝃꝅꞣ lƚȴɫɬɭᶅⱡꝉꞁꞎꬷꬸꬹ mɯɱᵯᶆꬺ nƞȵɲɳᵰᶇꞑꞥꬻ oɔɵⱺꝋꝍꬽ pƥᵱᵽᶈꝑꝓꝕ "
        + "qɋʠꝗꝙ rɍɹɼɽɾᵲᵳᶉꞧꭉꭋ sȿʂᵴᶊꞩꟊ tƫƭȶʇʈᵵⱦ uᶙꞹꭎꭒ vʋʌᶌⱱⱴꝟ wʍⱳ xᶍꭖꭗꭘꭙ yƴɏʎỿꭚ zƶȥɀʐʑᵶᶎⱬ";

    // Each begins with an A: negative circled and negative squared letters, and those that flags are made of.
    private static readonly int[] Boxed = [0x1F150, 0x1F170, 0x1F1E6];

    private static readonly FrozenDictionary<Rune, Rune> ByForeign =
        $"{Cyrillic} {Greek} {Armenian} {Cherokee} {Lisu} {Coptic} {Other}"
            .Split(' ')
            .Select(pair => (Foreign: pair[0], Looks: pair[1]))
            .Concat(Latin.Split(' ').SelectMany(alike => alike.Skip(1).Select(one => (Foreign: one, Looks: alike[0]))))
            .ToFrozenDictionary(pair => new Rune(pair.Foreign), pair => new Rune(pair.Looks));

    /// <summary>The same text in the Latin letters that it looks like.</summary>
    public static string InLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.EnumerateRunes().Select(Of));
    }

    private static Rune Of(Rune rune) =>
        ByForeign.TryGetValue(rune, out var latin) ? latin
        : Array.Find(Boxed, first => rune.Value >= first && rune.Value < first + 26) is > 0 and var box
            ? new Rune('A' + rune.Value - box)
        : rune;
}
