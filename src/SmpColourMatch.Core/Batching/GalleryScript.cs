using System.Security.Cryptography;
using System.Text;

namespace SmpColourMatch.Core.Batching;

/// <summary>The script of index.html: two views, of photos and of clients, to search, filter and sort.</summary>
/// <remarks>Text reaches the page by textContent alone, so nothing in a name can become markup.</remarks>
internal static class GalleryScript
{
    private const string Lines = """

        const $=i=>document.getElementById(i),read=i=>JSON.parse($(i).textContent),photos=read('data'),clients=read('fused'),piece=100,rank={high:0,medium:1,low:2,'':3};
        const el=(t,x,c)=>{const e=document.createElement(t);if(x!=null)e.textContent=x;if(c)e.className=c;return e};
        const small=(c,...x)=>{const e=el('td',null,c);e.append(...x);return e};
        const link=(x,f)=>{const b=el('button',x,'link');b.type='button';b.addEventListener('click',f);return b};
        const picture=r=>{const i=el('img');i.loading='lazy';i.width=72;i.height=72;i.alt='';i.src=encodeURI(r.thumbnail);return i};
        const patch=(p,c,n)=>{if(c){const s=el('span','','swatch');s.style.background=c;s.title=n+' '+c;s.setAttribute('role','img');s.setAttribute('aria-label',n+' '+c);p.append(s)}};
        const colours=r=>{const s=small('short');patch(s,r.skin,'skin');patch(s,r.hair,'hair');patch(s,r.dot,'dot');return s};
        const delta=r=>small('short',r.delta<0?'':'\u0394E00\u00a0'+r.delta.toFixed(1));
        const ranked=[r=>rank[r.confidence],r=>r.name?r.name+r.parts.toString().padStart(8,'0'):'\uffff',r=>r.parts<0?1e9:r.parts,r=>r.delta<0?1e9:r.delta];
        function photoRow(r){const t=el('tr'),a=small('name'),m=small('mix'),b=small('',el('span',r.status,'tag '+r.status));
        if(r.report){const l=el('a',r.path);l.href=encodeURI(r.report);a.append(l)}else a.append(r.path);
        if(r.fused)a.append(el('br'),link('client '+r.client,()=>{$('text').value=r.client;show('clients')}));else if(r.client)a.append(el('br'),el('small','client '+r.client));
        if(r.confidence)b.append(' ',el('small',r.confidence+' confidence'));
        m.append(r.name?r.name+' '+r.ratio:el('small',r.reason));
        t.append(small('',...(r.thumbnail?[picture(r)]:[])),a,b,m,delta(r),colours(r));return t}
        function clientRow(c){const t=el('tr'),m=small('mix'),s=el('div',null,'strip'),n=c.photos.length;
        m.append(c.name?c.name+' '+c.ratio:el('small','No recommendation: skin or hair was found in none of the photos.'));
        if(c.range)m.append(el('br'),el('small','95 % interval '+c.range));
        for(const w of c.warnings)m.append(el('p',w,'warn'));
        for(const i of c.photos.slice(0,12)){const r=photos[i];if(r.thumbnail){const p=picture(r),l=el(r.report?'a':'span',null,c.far.includes(i)?'far':'');p.alt=r.path+(c.far.includes(i)?' (farthest off)':'');p.title=p.alt;if(r.report)l.href=encodeURI(r.report);l.append(p);s.append(l)}}
        t.append(small('name',el('strong',c.client),el('br'),el('small',n+' photos'+(c.used<n?', '+c.used+' of use':'')),el('br'),link('Show its photos',()=>{only=c;$('text').value='';show('photos')})),
        m,small('short',c.confidence?el('small',c.confidence+' confidence'):''),delta(c),colours(c),small('',s));return t}
        const views={
        photos:{all:photos,rows:$('rows'),row:photoRow,status:'',sort:0,down:false,sorts:[['photo',r=>r.path],['status',r=>r.status],['confidence',ranked[0]],['pigment',ranked[1]],['dilution',ranked[2]],['difference',ranked[3]],['skin',r=>r.light<0?1e9:-r.light]],
        kinds:{matched:r=>r.status==='matched',measured:r=>r.status==='measured',rejected:r=>r.status==='rejected'}},
        clients:{all:clients,rows:$('clientRows'),row:clientRow,status:'',sort:0,down:false,sorts:[['client',c=>c.client],['disagreement',c=>c.warnings.length?0:1],['confidence',ranked[0]],['pigment',ranked[1]],['dilution',ranked[2]],['difference',ranked[3]],['photos',c=>-c.photos.length]],
        kinds:{'photos agree':c=>!c.warnings.length,'photos disagree':c=>c.warnings.length>0,'no recommendation':c=>!c.name}}};
        let name='photos',view=views.photos,only=null,list=[],shown=0;
        function more(){const f=document.createDocumentFragment();for(const e=Math.min(list.length,shown+piece);shown<e;shown++)f.append(view.row(list[shown]));view.rows.append(f);
        $('end').textContent=shown<list.length?'Scroll for '+(list.length-shown)+' more.':''}
        function draw(){const q=$('text').value.toLowerCase(),kind=view.kinds[view.status],f=view.sorts[view.sort][1],its=only&&name==='photos'?new Set(only.photos.map(i=>photos[i])):null;
        list=view.all.filter(r=>(!kind||kind(r))&&(!q||r.words.includes(q))&&(!its||its.has(r)));
        list.sort((x,y)=>{const a=f(x),b=f(y);return (a<b?-1:a>b?1:x.place-y.place)*(view.down?-1:1)});
        for(const b of document.querySelectorAll('#list-'+name+' th button')){const on=+b.dataset.key===view.sort;if(on)b.parentNode.setAttribute('aria-sort',view.down?'descending':'ascending');else b.parentNode.removeAttribute('aria-sort')}
        $('only').hidden=!its;if(its)$('only').textContent='Only client '+only.client+' - show all';
        view.rows.textContent='';shown=0;more();$('count').textContent=list.length+' of '+view.all.length+' '+name}
        function show(which){location.hash=which==='photos'?'':which;name=which;view=views[which];
        const option=(value,text)=>{const o=el('option',text);o.value=value;return o};
        $('status').replaceChildren(option('','all'),...Object.keys(view.kinds).map(k=>option(k,k)));$('status').value=view.status;
        $('sort').replaceChildren(...view.sorts.map((s,i)=>option(i,s[0])));$('sort').value=view.sort;
        for(const b of document.querySelectorAll('#views button'))b.setAttribute('aria-pressed',b.dataset.view===which);
        for(const k in views)$('list-'+k).hidden=k!==which;draw()}
        for(const c of clients)for(const i of c.photos)photos[i].fused=true;
        for(const v of Object.values(views))v.all.forEach((r,i)=>{r.place=i;r.words=[r.path,r.client,r.name,r.reason,r.status,...(r.warnings||[])].join(' ').toLowerCase()});
        $('text').addEventListener('input',draw);
        $('status').addEventListener('input',()=>{view.status=$('status').value;draw()});
        $('sort').addEventListener('input',()=>{view.sort=+$('sort').value;view.down=false;draw()});
        $('only').addEventListener('click',()=>{only=null;draw()});
        document.querySelector('form').addEventListener('submit',e=>e.preventDefault());
        for(const b of document.querySelectorAll('th button'))b.addEventListener('click',()=>{view.down=view.sort===+b.dataset.key&&!view.down;view.sort=+b.dataset.key;$('sort').value=view.sort;draw()});
        for(const b of document.querySelectorAll('#views button')){b.textContent+=' ('+views[b.dataset.view].all.length+')';b.addEventListener('click',()=>{only=null;$('text').value='';show(b.dataset.view)})}
        $('views').hidden=clients.length===0;
        const named=()=>location.hash==='#clients'&&clients.length?'clients':'photos';
        addEventListener('hashchange',()=>{if(named()!==name)show(named())});
        show(named());
        new IntersectionObserver(e=>{if(e.some(x=>x.isIntersecting)&&shown<list.length)more()},{rootMargin:'800px'}).observe($('end'));

        """;

    public static string Text { get; } = Lines.ReplaceLineEndings("\n");

    /// <summary>By which the page's own policy knows the script, and no other.</summary>
    public static string Digest { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));
}
